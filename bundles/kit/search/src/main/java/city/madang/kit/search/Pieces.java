// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Cuts runs into overlapping pieces: two characters where a character is a syllable or a word (Han, kana, Hangul), three in the
 * scripts of South East Asia that are written without blanks, four elsewhere. What is shorter is one piece. Pieces of four
 * were the best single way for alphabets in McNamee and Mayfield, "Character N-Gram Tokenization for European Language Text
 * Retrieval" (Information Retrieval 7, 2004).
 */
final class Pieces extends TokenFilter {
    private final CharTermAttribute text = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute place = addAttribute(OffsetAttribute.class);
    private char[] run = new char[256];
    private int length;
    private int at;
    private int end;
    private int size;
    private int start;
    private int stop;

    Pieces(TokenStream runs) {
        super(runs);
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (at >= end) {
            if (!nextStretch()) {
                return false;
            }
        }
        int from = at;
        int to = Math.min(end, from + size);
        if (to < end && Character.isHighSurrogate(run[to - 1])) {
            to++;
        }
        at = to >= end ? end : from + (Character.isHighSurrogate(run[from]) ? 2 : 1);
        clearAttributes();
        text.copyBuffer(run, from, to - from);
        place.setOffset(Math.min(stop, start + from), Math.min(stop, start + to));
        return true;
    }

    /** Moves on to the next part of the run in which all characters are cut alike. */
    private boolean nextStretch() throws IOException {
        if (end >= length) {
            if (!input.incrementToken()) {
                return false;
            }
            length = text.length();
            if (run.length < length) {
                run = new char[length];
            }
            System.arraycopy(text.buffer(), 0, run, 0, length);
            start = place.startOffset();
            stop = place.endOffset();
            end = 0;
            if (length == 0) {
                at = 0;
                return true;
            }
        }
        at = end;
        size = size(run[at]);
        while (end < length && size(run[end]) == size) {
            end++;
        }
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        at = 0;
        end = 0;
        length = 0;
    }

    /** Of a piece that has this character. */
    static int size(char c) {
        if (c < 0x0E00) {
            return 4;
        }
        if (c < 0x0F00 || c >= 0x1000 && c < 0x10A0 || c >= 0x1780 && c < 0x1800) {
            return 3; // Thai, Lao, Myanmar, Khmer
        }
        return c >= 0x2E80 && c < 0xA000 || c >= 0xAC00 && c < 0xFB00 || c >= 0x1100 && c < 0x1200 ? 2 : 4;
    }
}
