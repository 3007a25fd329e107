/** An element of a parsed XML document: its name, its elements in their order, and its text. */
export interface XmlNode {
  name: string;
  children: XmlNode[];
  /** The text directly within, entities resolved; blank text between elements is none. */
  text: string;
}
