import assert from 'node:assert/strict';
import { ConnectionStatus, open, serve } from './client.mjs';

const tell = value => console.log(JSON.stringify(value));

/** A photo of one red dot. */
const photo = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64');

export async function greets({ address, mode }) {
  const talk = await open(address, mode);
  const greeting = await talk.hear('Hello');
  assert.equal(talk.line.connectionStatus$.getValue(), ConnectionStatus.Online);
  assert.equal(greeting.from.role, 'bot');
  assert.deepEqual(greeting.suggestedActions.actions.map(action => [action.type, action.value]), [['imBack', 'Noise'], ['imBack', 'Something else']]);
  assert.match(greeting.id, /^[^|]+\|0000001$/);
  assert.equal(greeting.conversation.id, talk.line.conversationId);
}

export async function echoes({ address, mode }) {
  const talk = await open(address, mode);
  await talk.hear('Hello');
  const id = await talk.post({
    type: 'message', text: 'They bang', locale: 'ar-SA', from: { id: 'somebody else', role: 'bot' },
    channelData: { clientActivityID: 'client-1', nested: { when: '2026-11-25T09:08:07.123Z', list: [1, 2.50, null] } },
    ours: { unknown: true },
  });
  const echo = await talk.hear('They bang');
  assert.equal(echo.id, id);
  assert.equal(echo.channelData.clientActivityID, 'client-1');
  assert.deepEqual(echo.channelData.nested, { when: '2026-11-25T09:08:07.123Z', list: [1, 2.5, null] });
  assert.deepEqual(echo.ours, { unknown: true });
  assert.equal(echo.from.role, 'user');
  assert.match(echo.from.id, /^dl_/);
  assert.equal((await talk.hear('You said: They bang')).replyToId, id);
}

export async function hearsEventsAndTyping({ address, mode }) {
  const talk = await open(address, mode);
  await talk.hear('Hello');
  await talk.post({ type: 'event', name: 'shown', value: { page: 2 } });
  const heard = await talk.until('the event\'s answer', all => all.find(activity => activity.name === 'shown/heard'));
  assert.deepEqual(heard.value, { page: 2 });
  assert.equal(heard.channelData.culture, 'en-GB');
  assert.ok(await talk.post({ type: 'typing' }));
  await talk.post({ type: 'message', text: 'typing' });
  await talk.hear('You said: typing');
  if (mode === 'socket') assert.ok(talk.seen.some(activity => activity.type === 'typing' && activity.from.role === 'bot'));
}

export async function uploads({ address, mode }) {
  const talk = await open(address, mode);
  await talk.hear('Hello');
  const files = await serve({ 'door.png': photo, 'diary.txt': Buffer.from('Every night at two') });
  const id = await talk.post({
    type: 'message', text: 'My photos', channelData: { clientActivityID: 'files-1' },
    attachments: [
      { contentType: 'image/png', contentUrl: files.at('door.png'), name: 'door.png' },
      { contentType: 'text/plain', contentUrl: files.at('diary.txt'), name: 'diary.txt' },
    ],
  });
  files.close();
  const echo = await talk.hear('My photos');
  assert.equal(echo.id, id);
  assert.deepEqual(echo.attachments.map(file => [file.name, file.contentType]), [['door.png', 'image/png'], ['diary.txt', 'text/plain']]);
  await talk.hear(`You said: My photos [door.png image/png ${photo.length}] [diary.txt text/plain 18]`);

  const token = { headers: { Authorization: `Bearer ${talk.line.token}` } };
  const back = await fetch(echo.attachments[0].contentUrl, token);
  assert.equal(back.status, 200);
  assert.deepEqual(Buffer.from(await back.arrayBuffer()), photo);
  assert.equal((await fetch(echo.attachments[0].contentUrl)).status, 401);
}

/** The service drops the line; the client finds its own way back and misses nothing. */
export async function reconnects({ address, mode }) {
  const talk = await open(address, mode);
  await talk.hear('Hello');
  tell({ dropMe: talk.line.conversationId });
  await talk.hear('While you were away');
  await talk.post({ type: 'message', text: 'still here' });
  await talk.hear('You said: still here');
  assert.deepEqual(talk.seen.map(activity => activity.text), ['Hello', 'While you were away', 'still here', 'You said: still here']);
}

export async function leavesAWord({ address, mode }) {
  const talk = await open(address, mode);
  await talk.hear('Hello');
  await talk.post({ type: 'message', text: 'before' });
  await talk.hear('You said: before');
  tell({ token: talk.line.token, conversationId: talk.line.conversationId });
}

/** Another process, another page: with what was kept it sees the talk again and goes on. */
export async function comesBack({ address, mode, kept }) {
  const talk = await open(address, mode, kept);
  await talk.hear('You said: before');
  assert.deepEqual(talk.seen.map(activity => activity.text), ['Hello', 'before', 'You said: before']);
  await talk.post({ type: 'message', text: 'after' });
  await talk.hear('You said: after');
  assert.equal(talk.line.conversationId, kept.conversationId);
}

/** A token that is worth nothing any more is told as such, and the talk goes on with a new one. */
export async function outlivesItsToken({ address, mode }) {
  const talk = await open(address, mode);
  await talk.hear('Hello');
  talk.line.token = 'not.a.token';
  assert.equal(await talk.post({ type: 'message', text: 'lost' }), 'retry');
  assert.equal(talk.line.connectionStatus$.getValue(), ConnectionStatus.ExpiredToken);
  const fresh = await (await fetch(`${address}api/chat/resume`, {
    method: 'POST', headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ conversationId: talk.line.conversationId, resumeKey: talk.held.resumeKey }),
  })).json();
  const opened = await (await fetch(`${address}v3/directline/conversations/${talk.line.conversationId}?watermark=${talk.line.watermark}`, {
    headers: { Authorization: `Bearer ${fresh.token}` },
  })).json();
  talk.line.reconnect(opened);
  await talk.post({ type: 'message', text: 'found' });
  await talk.hear('You said: found');
}
