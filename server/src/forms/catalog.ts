import type { Form, Section } from './form';
import { form2019 } from './ogi/form2019';
import { form2021 } from './ogi/form2021';

/** Every form that Gouji knows, the current one first. */
export const forms: readonly Form[] = [form2021, form2019];

/** The form that reports of a year use, where there was one for the whole country. */
export const formOfYear = (year: number): Form | undefined =>
  forms.find(({ years }) => year >= years.from && year <= (years.to ?? year));

/** The sections of a report, whichever form it uses: the forms differ in the tables only. */
export const sections: readonly Section[] = forms[0]!.sections;
