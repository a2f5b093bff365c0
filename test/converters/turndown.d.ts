// Neither package has types of its own.
declare module 'turndown' {
  export default class TurndownService {
    constructor(options?: { readonly headingStyle?: 'setext' | 'atx' });
    use(plugin: unknown): this;
    turndown(html: string): string;
  }
}
declare module '@joplin/turndown-plugin-gfm' {
  export const gfm: unknown;
}
