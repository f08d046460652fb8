// Registers <isnad-article>.
import "isnad/element-define";
// The analysis itself, without the element.
import { createAnalyzer } from "isnad";

const analyzer = createAnalyzer();
const text = "“The harbour is safe,” the minister told reporters. “We have tested every quay.”";
const { quotes } = await analyzer.analyze(text);
for (const quote of quotes) {
  document.querySelector("#quotes").append(text.slice(quote.start, quote.end), document.createElement("br"));
}
analyzer.dispose();
