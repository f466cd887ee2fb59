// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** A keyboard of a language, and what goes wrong on it. Korean is typed letter by letter and put together again. */
enum Keyboard {
    LATIN("qwertyuiop", "asdfghjkl", "zxcvbnm"),
    RUSSIAN("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"),
    ARABIC("ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤرىةوزظ"),
    KOREAN("ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ", "ㅁㄴㅇㄹㅎㅗㅓㅏㅣ", "ㅋㅌㅊㅍㅠㅜㅡ");

    private final List<String> rows;

    Keyboard(String... rows) {
        this.rows = List.of(rows);
    }

    /** What happens to the key at a place. */
    enum Slip {
        DROPPED,
        DOUBLED,
        SWAPPED,
        NEIGHBOUR
    }

    /** The word with one slip, at a random key that is not the first one. */
    String typed(String word, Slip slip, Random random) {
        UnaryOperator<String> back = this == KOREAN ? Jamo::together : keys -> keys;
        var keys = new StringBuilder(this == KOREAN ? Jamo.apart(word) : word);
        var at = 1 + random.nextInt(keys.length() - 1);
        switch (slip) {
            case DROPPED -> keys.deleteCharAt(at);
            case DOUBLED -> keys.insert(at, keys.charAt(at));
            case SWAPPED -> {
                var before = keys.charAt(at - 1);
                keys.setCharAt(at - 1, keys.charAt(at));
                keys.setCharAt(at, before);
            }
            case NEIGHBOUR -> keys.setCharAt(at, neighbour(keys.charAt(at), random));
        }
        return back.apply(keys.toString());
    }

    private char neighbour(char key, Random random) {
        var near = new ArrayList<Character>();
        for (var row : rows) {
            var at = row.indexOf(key);
            if (at > 0) {
                near.add(row.charAt(at - 1));
            }
            if (at >= 0 && at + 1 < row.length()) {
                near.add(row.charAt(at + 1));
            }
        }
        return near.isEmpty() ? rows.get(1).charAt(0) : near.get(random.nextInt(near.size()));
    }

    /** Hangul as its keys (two-set keyboard), and keys as Hangul. */
    private static final class Jamo {
        private static final String FIRST = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
        private static final String MIDDLE = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
        private static final String LAST = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
        private static final int BASE = 0xAC00;

        static String apart(String word) {
            var keys = new StringBuilder();
            for (var c : word.toCharArray()) {
                if (c < BASE || c > 0xD7A3) {
                    keys.append(c);
                    continue;
                }
                keys.append(FIRST.charAt((c - BASE) / 588)).append(MIDDLE.charAt((c - BASE) / 28 % 21));
                if ((c - BASE) % 28 > 0) {
                    keys.append(LAST.charAt((c - BASE) % 28));
                }
            }
            return keys.toString();
        }

        static String together(String keys) {
            var word = new StringBuilder();
            for (int i = 0; i < keys.length(); ) {
                int first = FIRST.indexOf(keys.charAt(i));
                int middle = i + 1 < keys.length() ? MIDDLE.indexOf(keys.charAt(i + 1)) : -1;
                if (first < 0 || middle < 0) {
                    word.append(keys.charAt(i++));
                    continue;
                }
                i += 2;
                var next = i < keys.length() ? LAST.indexOf(keys.charAt(i)) : -1;
                var belongsToNext = i + 1 < keys.length() && MIDDLE.indexOf(keys.charAt(i + 1)) >= 0;
                var last = next > 0 && !belongsToNext ? next : 0;
                i += last > 0 ? 1 : 0;
                word.append((char) (BASE + first * 588 + middle * 28 + last));
            }
            return word.toString();
        }
    }
}
