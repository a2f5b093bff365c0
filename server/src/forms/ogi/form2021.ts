import type { Form } from '../form';
import { laws } from './laws';
import { proactiveDisclosure2021 } from './proactiveDisclosure2021';
import { requestHandling2021 } from './requestHandling';
import { sections } from './sections';

export const form2021: Form = {
  id: '2021',
  title: {
    zh: '中华人民共和国政府信息公开工作年度报告格式',
    en: 'Form of the annual report on open government information',
  },
  documentNumber: '国办公开办函〔2021〕30号',
  issuer: '国务院办公厅政府信息与政务公开办公室',
  years: { from: 2021 },
  sections: sections(proactiveDisclosure2021, requestHandling2021),
  laws,
};
