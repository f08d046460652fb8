import { analyzeSync, createAnalyzer } from "isnad/node";

const text = "“The harbour is safe,” the minister told reporters. «الميناء آمن»، قال الوزير.";
for (const quote of analyzeSync(text).quotes) console.log(text.slice(quote.start, quote.end));

// In slices, with progress and cancelling, for servers that have other things to do.
const { language } = await createAnalyzer().analyze(text, { published: "2024-03-06" });
console.log(language.tag);
