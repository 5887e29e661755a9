import { lookOf, statusLabel } from 'c/consoleStatus';

const STATUSES = [
  ...['Received', 'Linked', 'Unchanged', 'Superseded', 'Failed', 'Dead', 'Discarded'],
  ...['Pending', 'Sending', 'Delivered', 'Running', 'Linking', 'Completed', 'Stopped', 'Refused', 'Succeeded'],
  ...['Ready', 'Off', 'Paused', 'Resting', 'Fresh', 'Late', 'Never', 'Pushed', 'Advanced', 'Rewound'],
];

describe('console status', () => {
  it.each(STATUSES)('says %s by text and icon, not by colour alone', (status) => {
    const { label, icon } = lookOf(status);

    expect(label).toContain('c.Stagelink_Status_');
    expect(icon).toMatch(/^utility:/);
  });

  it('shows a status that nobody has heard of as it is called', () => {
    expect(statusLabel('Odd')).toBe('Odd');
  });
});
