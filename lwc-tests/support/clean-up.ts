import { forgetVisits } from '../mocks/navigation';

afterEach(() => {
  document.body.replaceChildren();
  forgetVisits();
});
