import { minutesAnEpisode } from './running-time.ts';

describe('How long an episode takes', () => {
  it('is what is known of a film, and what is usual of all else', () => {
    expect(minutesAnEpisode({ minutes: 125, episodeLength: 'feature' })).toBe(125);
    expect(minutesAnEpisode({ minutes: null, episodeLength: 'feature' })).toBe(95);
    expect(minutesAnEpisode({ minutes: null, episodeLength: 'short' })).toBe(5);
    expect(minutesAnEpisode(undefined)).toBe(24);
  });
});
