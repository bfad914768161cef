// The line to the bot: Direct Line 3.0 in the form that Web Chat asks for (activity$, connectionStatus$, postActivity, end).
// Web Chat's own client stops polling for good at the first failure, and keeps quiet while its WebSocket is broken. This one
// comes back by itself and says so, goes on from the last activity seen, and repeats what it could not send: the server knows
// a repeated message by its clientActivityID. Web Chat itself is not told of an interruption, because it then drops what is
// being sent and hears no tap on a card.
'use strict';
const CONNECTING = 1, ONLINE = 2;
const PATIENCE = 20000; // The server answers within 15 s.
const POLLING = 1000, SHORTEST_PAUSE = 500, LONGEST_PAUSE = 5000;

/** Tells its observers each value, and a new observer the last one if it is to be kept. */
class Feed {
  #observers = new Set();
  #last;

  constructor(last) { this.#last = last; }

  subscribe(observer) {
    const one = typeof observer === 'function' ? { next: observer } : observer;
    this.#observers.add(one);
    if (this.#last !== undefined) one.next(this.#last);
    return { unsubscribe: () => this.#observers.delete(one) };
  }

  next(value) {
    if (this.#last !== undefined) this.#last = value;
    for (const one of [...this.#observers]) one.next(value);
  }
}

class Line {
  activity$ = new Feed();
  connectionStatus$ = new Feed(CONNECTING);
  /** Whether the connection is lost: true from the first attempt to come back that failed. */
  isLost$ = new Feed(false);
  #address;
  #renew;
  #token;
  #conversation;
  #watermark = '';
  #held = new Set();
  #queue = Promise.resolve();
  #isUp = false;
  #connected = Promise.withResolvers();
  #hangUp = () => {};
  #hurry = () => {};
  #ended = false;

  /** @param address Where Direct Line is. @param renew Fetches a token. */
  constructor(address, renew) {
    [this.#address, this.#renew] = [address, renew];
    addEventListener('online', () => this.hurry());
    this.#run();
  }

  /** Whether the message of that clientActivityID is still to be sent. */
  holds(id) { return this.#held.has(id); }

  /** Ends a pause between two attempts to connect. */
  hurry() { this.#hurry(); }

  end() {
    this.#ended = true;
    this.#hangUp();
    this.#hurry();
  }

  postActivity(activity) {
    return {
      subscribe: observer => {
        const given = { up: false };
        const sent = this.#queue.then(() => this.#post(activity, given));
        this.#queue = sent.catch(() => {});
        sent.then(id => { observer.next(id); observer.complete(); }, failure => observer.error(failure));
        return { unsubscribe: () => { given.up = true; } };
      },
    };
  }

  async #post(activity, given) {
    const id = activity.channelData.clientActivityID;
    this.#held.add(id);
    try {
      while (!given.up) {
        await this.#connected.promise;
        try {
          return (await this.#ask('POST', `conversations/${this.#conversation}/activities`, activity)).id;
        } catch (failure) {
          if (failure.code === 'BotError' || failure.code === 'BotTimeout') return ''; // It is kept, and the chat says how it stands.
          if (failure.status >= 400 && failure.status < 500 && ![403, 404, 429].includes(failure.status)) throw failure;
          this.#drop();
        }
      }
    } finally {
      this.#held.delete(id);
    }
  }

  async #run() {
    for (let failures = 0; !this.#ended; failures++) {
      try {
        const stream = await this.#connect();
        failures = 0;
        const over = new Promise(resolve => { this.#hangUp = resolve; });
        this.#isUp = true;
        this.#connected.resolve();
        this.isLost$.next(false);
        this.connectionStatus$.next(ONLINE);
        if (!await this.#listen(stream, over)) await this.#poll(over);
      } catch (failure) {
        if (failure.status === 403) this.#token = undefined;
        if (failure.status === 404) this.#token = this.#conversation = undefined;
        if (failures > 0) this.isLost$.next(true);
      }
      this.#drop();
      await this.#pause(Math.min(LONGEST_PAUSE, SHORTEST_PAUSE * 2 ** failures) * (0.75 + Math.random() / 2));
    }
  }

  #drop() {
    this.#hangUp();
    if (this.#isUp) this.#connected = Promise.withResolvers();
    this.#isUp = false;
  }

  async #connect() {
    this.#token ??= await this.#renew();
    const session = this.#conversation === undefined
      ? await this.#ask('POST', 'conversations')
      : await this.#ask('GET', `conversations/${this.#conversation}?watermark=${this.#watermark}`);
    if (this.#conversation === undefined) this.#watermark = '';
    [this.#conversation, this.#token] = [session.conversationId, session.token];
    return session.streamUrl;
  }

  /** Takes what a WebSocket brings until it closes. False when none can be opened, as behind some proxies. */
  async #listen(address, over) {
    const socket = new WebSocket(address);
    let opened = false;
    socket.onopen = () => { opened = true; };
    socket.onmessage = ({ data }) => { if (data) this.#take(JSON.parse(data)); };
    const closed = new Promise(resolve => { socket.onclose = resolve; });
    const alive = setInterval(() => { if (socket.readyState === WebSocket.OPEN) socket.send(''); }, PATIENCE); // Shows the browser a dead connection.
    await Promise.race([closed, over]);
    clearInterval(alive);
    socket.onmessage = null;
    socket.close();
    return opened;
  }

  async #poll(over) {
    let isOver = false;
    over.then(() => { isOver = true; });
    while (!isOver) {
      this.#take(await this.#ask('GET', `conversations/${this.#conversation}/activities?watermark=${this.#watermark}`));
      await Promise.race([over, new Promise(resolve => setTimeout(resolve, POLLING))]);
    }
  }

  #take({ activities, watermark }) {
    this.#watermark = watermark;
    for (const activity of activities) this.activity$.next(activity);
  }

  async #ask(method, path, body) {
    const answer = await fetch(`${this.#address}/${path}`, {
      method,
      headers: { Authorization: `Bearer ${this.#token}`, 'Content-Type': 'application/json' },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    });
    const json = await answer.json();
    if (!answer.ok) throw Object.assign(new Error(json.error.message), { status: answer.status, code: json.error.code });
    return json;
  }

  #pause(milliseconds) {
    return new Promise(resolve => {
      this.#hurry = resolve;
      setTimeout(resolve, milliseconds);
    });
  }
}
