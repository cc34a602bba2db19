import { connect } from 'node:net';
import type { Socket } from 'node:net';

/** What is read of an answer. */
export interface Answer {
  status: number;
  body: string;
}

/**
 * One keep-alive connection, one request at a time. It reads no more than our own answers need:
 * what the load costs is missing to what is measured, for both share the machine.
 */
export class Connection {
  readonly #url: URL;
  #socket?: Socket | undefined;
  #waiting?: { resolve(answer: Answer): void; reject(error: Error): void } | undefined;
  #text = '';
  /** Where the answer ends, once its head has come. */
  #end = Infinity;
  #bodyAt = 0;

  constructor(url: URL) {
    this.#url = url;
  }

  /** Sends JSON as somebody who has this token. */
  post(token: string, body: string): Promise<Answer> {
    const { host, pathname } = this.#url;
    // What is reported in the bench is ASCII.
    const request =
      `POST ${pathname} HTTP/1.1\r\nHost: ${host}\r\nAuthorization: Bearer ${token}\r\n` +
      `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket ??= this.#open();
      this.#socket.write(request, 'latin1');
    });
  }

  close(): void {
    this.#socket?.destroy();
    this.#socket = undefined;
  }

  #open(): Socket {
    const socket = connect(Number(this.#url.port), this.#url.hostname).setNoDelay().setEncoding('latin1');
    const fail = (error: Error) => {
      if (this.#socket !== socket) return;
      this.#socket = undefined;
      this.#waiting?.reject(error);
    };
    socket.on('data', (text: string) => this.#receive(text));
    socket.on('error', fail);
    socket.on('close', () => fail(new Error('A connection was closed before its answer.')));
    return socket;
  }

  #receive(text: string): void {
    this.#text += text;
    if (this.#end === Infinity) this.#readHead();
    if (this.#text.length < this.#end) return;
    const answer = { status: Number(this.#text.slice(9, 12)), body: this.#text.slice(this.#bodyAt, this.#end) };
    // After so many requests the service closes a connection.
    if (/\r\nconnection: close\r\n/i.test(this.#text.slice(0, this.#bodyAt))) this.close();
    const waiting = this.#waiting;
    this.#waiting = undefined;
    this.#text = '';
    this.#end = Infinity;
    waiting?.resolve(answer);
  }

  #readHead(): void {
    const end = this.#text.indexOf('\r\n\r\n');
    if (end < 0) return;
    this.#bodyAt = end + 4;
    this.#end = this.#bodyAt + Number(/\r\ncontent-length: (\d+)/i.exec(this.#text.slice(0, end))?.[1] ?? 0);
  }
}
