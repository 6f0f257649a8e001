/** Characters no XML 1.0 part may hold, halves of a surrogate pair, and marks that turn the direction of the text. */
const refused =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Cs}/gu;

/** Text as any format can hold it: what people and files bring is never more than text. */
export function cleanText(text: string): string {
  return text.replace(refused, '').replace(/\r\n?/g, '\n');
}

/** The same in one line; spaces at its ends stay. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s*[\n\t\u2028\u2029]+\s*/g, ' ');
}
