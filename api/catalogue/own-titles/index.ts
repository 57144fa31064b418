import { from2000To2004 } from './2000-2004.ts';
import { from2005To2007 } from './2005-2007.ts';
import { from2008To2009 } from './2008-2009.ts';
import { from2010To2011 } from './2010-2011.ts';
import { from2012To2013 } from './2012-2013.ts';
import { from2014To2015 } from './2014-2015.ts';
import { ofThe1990s } from './1990s.ts';
import { since2016 } from './since-2016.ts';
import { undated } from './undated.ts';
import { untilThe1980s } from './until-1989.ts';
import type { OwnTitles } from './own-title.ts';

/**
 * The titles on most lists that no package has under a MyAnimeList id, by that id, in files by the year in which they
 * began.
 *
 * Provenance: written from knowledge of anime; ids and kinds were then checked against a listing of MyAnimeList's
 * titles with `check-facts.ts`. A day that is not known is left out, never guessed.
 */
export const ownTitles: OwnTitles = {
  ...undated,
  ...untilThe1980s,
  ...ofThe1990s,
  ...from2000To2004,
  ...from2005To2007,
  ...from2008To2009,
  ...from2010To2011,
  ...from2012To2013,
  ...from2014To2015,
  ...since2016,
};
