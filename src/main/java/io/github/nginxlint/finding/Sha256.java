package io.github.nginxlint.finding;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * SHA-256 (FIPS 180-4) without the security providers of Java, which take longer to load than a small run has to spare.
 * It tells findings apart and guards nothing.
 */
final class Sha256 {

    private static final int BLOCK = 64;

    /** The first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
    private static final int[] ROUNDS = rounds();

    private Sha256() {}

    /** The first bytes of the hash of a text in UTF-8, as hexadecimal digits. */
    static String hex(String text, int bytes) {
        int[] hash = hash(text.getBytes(StandardCharsets.UTF_8));
        StringBuilder hex = new StringBuilder(2 * bytes);
        for (int i = 0; i < 2 * bytes; i++) {
            hex.append(Character.forDigit((hash[i / 8] >>> (28 - 4 * (i % 8))) & 15, 16));
        }
        return hex.toString();
    }

    private static int[] hash(byte[] message) {
        byte[] padded = Arrays.copyOf(message, (message.length + 8) / BLOCK * BLOCK + BLOCK);
        padded[message.length] = (byte) 0x80;
        long bits = 8L * message.length;
        for (int i = 1; i <= 8; i++) {
            padded[padded.length - i] = (byte) bits;
            bits >>>= 8;
        }
        int[] state = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
        for (int start = 0; start < padded.length; start += BLOCK) {
            add(state, schedule(padded, start));
        }
        return state;
    }

    private static int[] schedule(byte[] padded, int start) {
        int[] words = new int[BLOCK];
        for (int i = 0; i < 16; i++) {
            int at = start + 4 * i;
            words[i] = (padded[at] << 24)
                    | ((padded[at + 1] & 255) << 16)
                    | ((padded[at + 2] & 255) << 8)
                    | (padded[at + 3] & 255);
        }
        for (int i = 16; i < BLOCK; i++) {
            int a = words[i - 15];
            int b = words[i - 2];
            int low = Integer.rotateRight(a, 7) ^ Integer.rotateRight(a, 18) ^ (a >>> 3);
            int high = Integer.rotateRight(b, 17) ^ Integer.rotateRight(b, 19) ^ (b >>> 10);
            words[i] = words[i - 16] + low + words[i - 7] + high;
        }
        return words;
    }

    private static void add(int[] state, int[] words) {
        int[] v = state.clone();
        for (int i = 0; i < BLOCK; i++) {
            int e = v[4];
            int high = Integer.rotateRight(e, 6) ^ Integer.rotateRight(e, 11) ^ Integer.rotateRight(e, 25);
            int first = v[7] + high + ((e & v[5]) ^ (~e & v[6])) + ROUNDS[i] + words[i];
            int a = v[0];
            int low = Integer.rotateRight(a, 2) ^ Integer.rotateRight(a, 13) ^ Integer.rotateRight(a, 22);
            int second = low + ((a & v[1]) ^ (a & v[2]) ^ (v[1] & v[2]));
            System.arraycopy(v, 0, v, 1, 7);
            v[4] += first;
            v[0] = first + second;
        }
        for (int i = 0; i < v.length; i++) {
            state[i] += v[i];
        }
    }

    private static int[] rounds() {
        int[] rounds = new int[BLOCK];
        int count = 0;
        for (int number = 2; count < BLOCK; number++) {
            if (isPrime(number)) {
                double root = Math.cbrt(number);
                rounds[count++] = (int) (long) ((root - Math.floor(root)) * 0x1p32);
            }
        }
        return rounds;
    }

    private static boolean isPrime(int number) {
        for (int factor = 2; factor * factor <= number; factor++) {
            if (number % factor == 0) {
                return false;
            }
        }
        return true;
    }
}
