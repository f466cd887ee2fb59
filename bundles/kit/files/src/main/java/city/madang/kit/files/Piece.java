// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import city.madang.kit.FileStore.Partial;
import city.madang.kit.FileStore.Sum;
import city.madang.kit.FileStore.TooLarge;
import city.madang.kit.FileStore.WrongSum;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/** Writes one piece behind what is there. With a sum it is taken whole or not at all; without one, as far as it comes. */
record Piece(Path file, Partial before, Optional<Sum> sum) {
    void take(InputStream piece) throws IOException {
        try (var channel = open()) {
            boolean whole = false;
            try {
                copy(piece, channel);
                whole = true;
            } finally {
                if (!whole && sum.isPresent()) {
                    channel.truncate(before.offset());
                }
                channel.force(false);
            }
        }
    }

    private FileChannel open() {
        try {
            var channel = FileChannel.open(file, StandardOpenOption.WRITE);
            return channel.position(before.offset());
        } catch (IOException e) {
            throw Staging.unwritten(e);
        }
    }

    private void copy(InputStream piece, FileChannel to) throws IOException {
        var digest = digest();
        var buffer = new byte[16 * 1024];
        long left = before.length() - before.offset();
        for (int n = piece.read(buffer); n >= 0; n = piece.read(buffer)) {
            left -= n;
            if (left < 0) {
                throw new TooLarge();
            }
            digest.update(buffer, 0, n);
            write(to, ByteBuffer.wrap(buffer, 0, n));
        }
        if (sum.isPresent() && !MessageDigest.isEqual(sum.get().value(), digest.digest())) {
            throw new WrongSum();
        }
    }

    private static void write(FileChannel to, ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                to.write(bytes);
            }
        } catch (IOException e) {
            throw Staging.unwritten(e);
        }
    }

    private MessageDigest digest() {
        try {
            return MessageDigest.getInstance(sum.map(Sum::algorithm).orElse("SHA-256"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalArgumentException("no such sum", e);
        }
    }
}
