import { csvOf, download, fileNameOf } from 'c/csvFile';

describe('CSV files', () => {
  it('ends lines as RFC 4180 has it, and quotes what needs it', () => {
    expect(
      csvOf(
        ['a', 'b'],
        [
          ['x, "y"', 'line\nbreak'],
          [1, null],
        ],
      ),
    ).toBe('a,b\r\n"x, ""y""","line\nbreak"\r\n1,\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx'])('keeps a spreadsheet from reading %j as a formula', (value) => {
    expect(csvOf(['a'], [[value]])).toBe(`a\r\n'${value}\r\n`);
  });

  it('names a file after its subject and day', () => {
    expect(fileNameOf('ownership', new Date('2026-11-26T10:00:00Z'))).toBe('stagelink-ownership-2026-11-26.csv');
  });

  it('hands the text to the browser, marked as UTF-8', () => {
    const clicked: HTMLAnchorElement[] = [];
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      clicked.push(this);
    });

    download('a.csv', 'ä');

    expect(clicked[0]?.download).toBe('a.csv');
    expect(decodeURIComponent(clicked[0]?.href ?? '')).toContain('\uFEFFä');
  });
});
