import { openQuestion, unreadBy } from './advice-exchange.rules.js';

const said = (position: number, side: 'desk' | 'service', question = false, readAt?: string) => ({
  position,
  side,
  question,
  readAt: readAt ?? null,
});

describe('the exchange inside a request for advice', () => {
  it('waits for the desk from the first question it has not written after', () => {
    expect(openQuestion([])).toBeNull();
    expect(openQuestion([said(1, 'service')])).toBeNull();
    expect(openQuestion([said(1, 'desk', true)])).toBeNull();
    expect(openQuestion([said(1, 'service', true), said(2, 'service', true)])?.position).toBe(1);
    expect(openQuestion([said(1, 'service', true), said(2, 'desk')])).toBeNull();
    const again = [said(1, 'service', true), said(2, 'desk'), said(3, 'service', true)];
    expect(openQuestion(again)?.position).toBe(3);
  });

  it('counts as unread only what the other side wrote', () => {
    const exchange = [
      said(1, 'service', true, '2026-11-23T08:00:00Z'),
      said(2, 'service'),
      said(3, 'desk'),
    ];
    expect(unreadBy('desk', exchange)).toBe(1);
    expect(unreadBy('service', exchange)).toBe(1);
  });
});
