/** Marks of a company's legal form, in any spelling. */
export const LEGAL_FORM =
  /^(?:gmbh|mbh|ag|kg|kgaa|se|ev|e\.v\.|inc|corp|co|ltd|llc|plc|as|asa|ab|oy|oyj|aps|sa|nv|bv|spa|holding|group|konzern|konsern|konsernet)\.?,?$/i;

/** Those that are nothing else, as companies write them: “AG”, but not the “Ag” or “As” of a person's name. */
const AS_WRITTEN =
  /\s(?:GmbH|mbH|AG|KG|KGaA|SE|e\.V\.|Inc\.?|Corp\.?|Ltd\.?|LLC|PLC|plc|ASA|AS|AB|Oyj?|ApS|SA|NV|BV|SpA|Holdings?|Group|Konzern|Konsern)$/;

/** Does the name end in a legal form, as only a company's does: Van Houten Holding, Baltmar AG? */
export const isCompanyName = (name: string): boolean => AS_WRITTEN.test(name);
