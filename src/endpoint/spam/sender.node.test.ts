import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConfigurationError } from '../delivery/configuration.ts';
import { senderReader } from './sender.ts';

const told = (forwarded?: string, more: Record<string, string> = {}) =>
  new Headers({ ...(forwarded !== undefined && { 'X-Forwarded-For': forwarded }), ...more });

test('a header is believed from configured proxies alone, from the right, and no other header ever', () => {
  const matrix: [
    proxies: string[],
    connection: string | undefined,
    forwarded: string | undefined,
    sender: string | undefined,
  ][] = [
    // Nobody is trusted.
    [[], '203.0.113.7', undefined, '203.0.113.7'],
    [[], '203.0.113.7', '198.51.100.1', '203.0.113.7'],
    [[], '127.0.0.1', '198.51.100.1', '127.0.0.1'],
    [[], undefined, '198.51.100.1', undefined],
    // Somebody else than the proxy sends the header.
    [['10.0.0.0/8'], '203.0.113.7', '198.51.100.1', '203.0.113.7'],
    [['10.0.0.0/8'], '203.0.113.7', '198.51.100.1, 10.0.0.1', '203.0.113.7'],
    // The proxy adds whom it saw to what that one claimed.
    [['10.0.0.0/8'], '10.0.0.1', '203.0.113.7', '203.0.113.7'],
    [['10.0.0.0/8'], '10.0.0.1', '198.51.100.1, 203.0.113.7', '203.0.113.7'],
    [['10.0.0.0/8'], '10.0.0.1', '198.51.100.1,203.0.113.7,10.2.0.1', '203.0.113.7'],
    [['10.0.0.1'], '10.0.0.1', '203.0.113.7, 10.0.0.2', '10.0.0.2'],
    // Nothing but proxies, or what is no address: the last one that is known.
    [['10.0.0.0/8'], '10.0.0.1', undefined, '10.0.0.1'],
    [['10.0.0.0/8'], '10.0.0.1', '', '10.0.0.1'],
    [['10.0.0.0/8'], '10.0.0.1', '10.9.9.9', '10.9.9.9'],
    [['10.0.0.0/8'], '10.0.0.1', '203.0.113.7, unknown', '10.0.0.1'],
    [['10.0.0.0/8'], '10.0.0.1', '203.0.113.7, 0x7f.1', '10.0.0.1'],
    [['10.0.0.0/8'], '10.0.0.1', '203.0.113.7, 10.1', '10.0.0.1'],
    // As proxies and systems write addresses.
    [['10.0.0.0/8'], '::ffff:10.0.0.1', '::ffff:203.0.113.7', '203.0.113.7'],
    [['::ffff:10.0.0.1'], '10.0.0.1', '203.0.113.7:51234', '203.0.113.7'],
    [['2001:db8:aaaa::/48'], '2001:db8:aaaa::1', '[2001:db8:1:2:3::4]:443', '2001:db8:1:2::/64'],
    [[], 'fe80::1%eth0', undefined, 'fe80:0:0:0::/64'],
  ];
  for (const [proxies, connection, forwarded, sender] of matrix)
    assert.equal(
      senderReader(proxies)(told(forwarded), connection),
      sender,
      JSON.stringify([proxies, connection, forwarded]),
    );
  const others = {
    Forwarded: 'for=198.51.100.1',
    'X-Real-IP': '198.51.100.1',
    'CF-Connecting-IP': '198.51.100.1',
    'True-Client-IP': '198.51.100.1',
    'X-Client-IP': '198.51.100.1',
  };
  assert.equal(senderReader(['10.0.0.0/8'])(told('203.0.113.7', others), '10.0.0.1'), '203.0.113.7');
});

test('a /64 of IPv6 is one sender, and IPv4 inside of IPv6 is IPv4', () => {
  const of = (address: string) => senderReader()(told(), address);
  assert.equal(of('2001:db8:1:2::1'), of('2001:db8:1:2:ffff:ffff:ffff:ffff'));
  assert.notEqual(of('2001:db8:1:2::1'), of('2001:db8:1:3::1'));
  assert.equal(of('::ffff:203.0.113.7'), of('203.0.113.7'));
  assert.notEqual(of('203.0.113.7'), of('203.0.113.8'));
});

test('what is no address or network is told', () => {
  for (const wrong of ['10.0.0.0/33', 'proxy.example', '10.0.0.0/', '10.0.0.0/8/8', '', '2001:db8::/129'])
    assert.throws(
      () => senderReader([wrong]),
      new ConfigurationError(`trustedProxies: "${wrong}" is no address or network such as 10.0.0.0/8`),
    );
});
