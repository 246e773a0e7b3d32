// The peer of the load benchmark: the Bot Framework SDK for JavaScript, a waterfall of STEPS questions, its memory storage, and
// the plainest HTTP host. Nothing is kept when it ends.
'use strict';
const http = require('http');
const { CloudAdapter, ConfigurationBotFrameworkAuthentication, ConversationState, MemoryStorage } = require('botbuilder');
const { DialogSet, DialogTurnStatus, TextPrompt, WaterfallDialog } = require('botbuilder-dialogs');

const steps = Number(process.argv[2]);
const state = new ConversationState(new MemoryStorage());
const dialogs = new DialogSet(state.createProperty('dialog'));
dialogs.add(new TextPrompt('text'));
dialogs.add(new WaterfallDialog('report', [
  ...Array.from({ length: steps }, (_, i) => async (step) => {
    step.values[`answer${i}`] = step.result;
    return step.prompt('text', `Question ${i + 1}: tell us what you can, in your own words.`);
  }),
  async (step) => {
    await step.context.sendActivity('Thank you. Your report is sent.');
    return step.endDialog(step.values);
  },
]));

async function onTurn(context) {
  const dialog = await dialogs.createContext(context);
  const result = await dialog.continueDialog();
  if (result.status === DialogTurnStatus.empty) {
    await dialog.beginDialog('report');
  }
  await state.saveChanges(context);
}

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));

const server = http.createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    request.body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    const answer = {
      socket: response.socket,
      header: (name, value) => response.setHeader(name, value),
      status: (code) => { response.statusCode = code; return answer; },
      send: (body) => { response.write(typeof body === 'string' ? body : JSON.stringify(body)); return answer; },
      end: () => response.end(),
    };
    adapter.process(request, answer, onTurn).catch((error) => { response.statusCode = 500; response.end(String(error)); });
  });
});
server.listen(0, '127.0.0.1', () => console.log(`listening on http://127.0.0.1:${server.address().port}`));
