import type { Form } from '../form';
import { laws } from './laws';
import { proactiveDisclosure2019 } from './proactiveDisclosure2019';
import { requestHandling2019 } from './requestHandling';
import { sections } from './sections';

export const form2019: Form = {
  id: '2019',
  title: {
    zh: '中华人民共和国政府信息公开工作年度报告格式（试行）',
    en: 'Form of the annual report on open government information (trial)',
  },
  documentNumber: '国办公开办函〔2019〕60号',
  issuer: '国务院办公厅政府信息与政务公开办公室',
  years: { from: 2019, to: 2020 },
  sections: sections(proactiveDisclosure2019, requestHandling2019),
  laws,
};
