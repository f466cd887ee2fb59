// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.store;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;

/** Gives the texts of a jar of which nothing is loaded. */
final class TextLoader extends ClassLoader {
    private final Map<String, byte[]> texts;

    /** @param texts by their paths in the jar */
    TextLoader(Map<String, byte[]> texts) {
        super(null);
        this.texts = texts;
    }

    @Override
    public InputStream getResourceAsStream(String name) {
        var content = texts.get(name);
        return content == null ? null : new ByteArrayInputStream(content);
    }
}
