// SPDX-License-Identifier: Apache-2.0
package city.madang.checks;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The text constants of a class file, those of added constants already in one piece (JVMS 17, 4.4). */
final class TextConstants {
    private TextConstants() {}

    static List<String> of(InputStream classFile) throws IOException {
        var in = new DataInputStream(classFile);
        in.skipNBytes(8);
        var count = in.readUnsignedShort();
        var words = new String[count];
        var texts = new ArrayList<Integer>();
        for (int i = 1; i < count; i++) {
            var tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> words[i] = in.readUTF();
                case 8 -> texts.add(in.readUnsignedShort());
                case 7, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++;
                }
                default -> throw new IOException("constant of kind " + tag);
            }
        }
        return texts.stream().map(index -> words[index]).toList();
    }
}
