import type { Meaning, Scope } from './claim';
import { speaksOfRequests } from './context';
import { afterOtherYears, altogether, carry, flow } from './intake';
import { part } from './outcomes';
import { says, type Words } from './reader';

/** What of section 三 a number counts; absent where it may be something else. */
export function requestMeaning(words: Words, scope: Scope): Meaning | undefined {
  if (words.text.includes('争议')) return undefined;
  const named =
    words.concepts.has('request') && (scope.topic !== 'foreign' || scope.isTitled || speaksOfRequests.test(words.text));
  const isOpen = !scope.isDoubtful && (scope.topic === undefined || scope.topic === 'requests');
  if (!named && !isOpen) return undefined;
  const known = part(words, isOpen, scope) ?? altogether(words, scope) ?? afterOtherYears(words, scope);
  if (known) return known;
  const isAbout = named || scope.topic === 'requests' || answersOf(words);
  const carried = carry(words);
  if (carried) return isAbout || !scope.isVague ? carried : { ...carried, isTentative: true };
  const found = flow(words, scope, isOpen);
  return found && (isAbout ? found : { ...found, isTentative: true });
}

/** 其中属于政府信息公开申请的86件, behind a number of requests of all kinds. */
export const isAboutInformation = (words: Words): boolean =>
  says(words, ['which', 'request'], ['disclosure']) && /信息公开/.test(words.text);

/** 政府信息公开答复99件: only requests are answered. */
const answersOf = ({ concepts }: Words): boolean => concepts.has('disclosure') && concepts.has('answer');
