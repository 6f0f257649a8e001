/** A strict reader of iCalendar (RFC 5545), written apart from the writer: any fault in the form throws. */
export interface IcsProperty {
  name: string;
  parameters: Record<string, string>;
  value: string;
}

export interface IcsComponent {
  name: string;
  properties: IcsProperty[];
  components: IcsComponent[];
}

export function readIcs(text: string): IcsComponent {
  if (!text.endsWith('\r\n')) throw new Error('the last line does not end');
  const physical = text.slice(0, -2).split('\r\n');
  for (const line of physical) {
    if (/[\r\n]/.test(line)) throw new Error(`a bare line break in ${JSON.stringify(line)}`);
    if (/\p{Cc}/u.test(line.replaceAll('\t', ''))) throw new Error('a control character');
    const octets = Buffer.from(line, 'utf8');
    if (octets.length > 75) throw new Error(`${octets.length} octets in one line`);
    if (octets.toString('utf8') !== line) throw new Error('a letter cut in two');
  }
  const root: IcsComponent = { name: '', properties: [], components: [] };
  const open = [root];
  for (const line of unfold(physical)) {
    const property = readProperty(line);
    const current = open.at(-1)!;
    if (property.name === 'BEGIN') {
      const component = { name: property.value, properties: [], components: [] };
      current.components.push(component);
      open.push(component);
    } else if (property.name === 'END') {
      if (property.value !== current.name) throw new Error(`END:${property.value} inside ${current.name}`);
      open.pop();
    } else current.properties.push(property);
  }
  if (open.length !== 1 || root.components.length !== 1 || root.properties.length > 0)
    throw new Error('not one calendar');
  return root.components[0]!;
}

export function value(component: IcsComponent, name: string): string {
  const found = component.properties.filter((one) => one.name === name);
  if (found.length !== 1) throw new Error(`${found.length} ${name} in ${component.name}`);
  return found[0]!.value;
}

/** TEXT without its escapes; an escape that RFC 5545 does not know throws. */
export function unescaped(text: string): string {
  return text.replace(/\\(.?)/gsu, (_, mark: string) => {
    if (mark === 'n' || mark === 'N') return '\n';
    if (mark === '\\' || mark === ';' || mark === ',') return mark;
    throw new Error(`unknown escape \\${mark}`);
  });
}

/** The values of a list, divided at the commas that are not escaped. */
export function valuesOf(text: string): string[] {
  const values = [''];
  for (const [part] of text.matchAll(/\\.|[^\\]/gsu))
    if (part === ',') values.push('');
    else values[values.length - 1] += part;
  return values.map(unescaped);
}

function unfold(lines: readonly string[]): string[] {
  const whole: string[] = [];
  for (const line of lines)
    if (/^[ \t]/.test(line)) whole[whole.length - 1] += line.slice(1);
    else whole.push(line);
  return whole;
}

function readProperty(line: string): IcsProperty {
  const match = /^([A-Z][A-Z0-9-]*)((?:;[A-Z0-9-]+=[^;:"]*)*):(.*)$/su.exec(line);
  if (!match) throw new Error(`not a property: ${line}`);
  const [, name, parameters, rest] = match;
  const pairs = parameters!
    .split(';')
    .filter((one) => one !== '')
    .map((one) => one.split('=') as [string, string]);
  return { name: name!, parameters: Object.fromEntries(pairs), value: rest! };
}
