// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** What is taken, known by its first bytes and by nothing else. */
enum PictureType {
    /** ITU-T T.81, B.1.1.3: SOI, then another marker. */
    JPEG("image/jpeg", "jpg", "ffd8ff"),
    /** PNG 1.2, 3.1. */
    PNG("image/png", "png", "89504e470d0a1a0a");

    /** So many bytes are enough to tell. */
    static final int SIGNATURE = 8;

    private final String mediaType;
    private final String ending;
    private final byte[] signature;

    PictureType(String mediaType, String ending, String signature) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.signature = HexFormat.of().parseHex(signature);
    }

    static Optional<PictureType> of(byte[] start) {
        return Arrays.stream(values())
                .filter(t -> start.length >= t.signature.length
                        && Arrays.equals(start, 0, t.signature.length, t.signature, 0, t.signature.length))
                .findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    /** Of file names, and how ImageIO calls the format. */
    String ending() {
        return ending;
    }
}
