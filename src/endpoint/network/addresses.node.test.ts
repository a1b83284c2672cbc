import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isLoopback, whereIs } from './addresses.ts';

/** The first and the last of each network, and their neighbours where those are somewhere else. */
const EXAMPLES = {
  outside: [
    '1.0.0.0 9.255.255.255 11.0.0.0 100.63.255.255 100.128.0.0 126.255.255.255 128.0.0.0',
    '169.253.255.255 169.255.0.0 172.15.255.255 172.32.0.0 192.167.255.255 192.169.0.0 223.255.255.255',
    '168.63.129.15 168.63.129.17 192.0.1.0 198.17.255.255 198.20.0.0',
    '2001:200:: 2001:4860:4860::8888 2003:: 2600:1406::1 2a00:1450:4001::1 2606:4700::1111',
    '64:ff9b::8.8.8.8 64:ff9b::808:808 64:ff9b::ac20:1',
  ],
  inside: [
    '10.0.0.0 10.255.255.255 100.64.0.0 100.127.255.255 127.0.0.0 127.0.0.1 127.255.255.255',
    '172.16.0.0 172.31.255.255 192.168.0.0 192.168.255.255 ::1 fc00:: fdff:ffff::1 fd00::1 0:0:0:0:0:0:0:1',
  ],
  nowhere: [
    '0.0.0.0 0.255.255.255 169.254.0.0 169.254.169.254 169.254.170.2 169.254.255.255 100.100.100.200',
    '168.63.129.16 192.0.0.0 192.0.0.192 192.0.2.1 192.88.99.1 198.18.0.0 198.19.255.255 198.51.100.1',
    '203.0.113.1 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255',
    ':: ::10.0.0.1 ::ffff:127.0.0.1 ::ffff:7f00:1 ::ffff:169.254.169.254 ::ffff:8.8.8.8 0:0:0:0:0:ffff:a00:1',
    '::ffff:0:10.0.0.1 64:ff9b::127.0.0.1 64:ff9b::a9fe:a9fe 64:ff9b::10.1.2.3 64:ff9b::c0a8:101 64:ff9b::e000:1',
    '64:ff9b:1::1 64:ff9b::1:808:808 100::1 2001::1 2001:0:7f00:1:: 2001:1ff::1 2001:db8::1 2002:7f00:1:: 2002:a9fe:a9fe::1',
    '3fff::1 4000::1 5f00::1 fe80::1 fe80::1%eth0 fe80::1%1 febf::1 fec0::1 ff02::1 ff05::2 fd00:ec2::254 fd20:ce::254',
    '2600::1%eth0',
  ],
} as const;

test('an address is outside, inside, or nowhere that anything is sent to', () => {
  for (const [where, lines] of Object.entries(EXAMPLES))
    for (const address of lines.flatMap(line => line.split(' ')))
      assert.equal(whereIs(address), where, address);
});

test('what is no address, or is written in another way than a resolver would, is nowhere', () => {
  for (const written of [
    '',
    'localhost',
    '127.1',
    '0x7f.0.0.1',
    '0177.0.0.1',
    '2130706433',
    '127.0.0.1.',
    ' 127.0.0.1',
    '[::1]',
    '1.2.3.4.5',
    '::1::',
    'ff9b::g',
  ])
    assert.equal(whereIs(written), 'nowhere', written);
});

test('this machine is known by its name and its addresses', () => {
  for (const host of ['localhost', '127.0.0.1', '127.8.8.8', '::1'])
    assert.equal(isLoopback(host), true, host);
  for (const host of [
    'localhost.',
    'localhost.example.org',
    '127.0.0.1.example.org',
    '128.0.0.1',
    '::2',
    '::ffff:127.0.0.1',
    '10.0.0.1',
    '',
  ])
    assert.equal(isLoopback(host), false, host);
});
