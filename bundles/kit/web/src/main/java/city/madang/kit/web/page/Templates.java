// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.page;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.LoaderException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** One module's templates with the kit's behind them. */
public final class Templates {
    private final PebbleEngine engine;

    public Templates(String id, ClassLoader loader) {
        engine = new PebbleEngine.Builder()
                .loader(new ModuleLoader(id, loader))
                .extension(new PageExtension())
                .autoEscaping(true)
                .build();
    }

    /**
     * @param block the only block to evaluate; empty text for the whole template
     * @throws IllegalStateException when there is no such template
     */
    public String evaluate(String name, String block, Map<String, Object> model, View view) {
        try {
            var out = new StringWriter(8192);
            var template = engine.getTemplate(name);
            if (block.isEmpty()) {
                template.evaluate(out, model, view.locale());
            } else {
                template.evaluateBlock(block, out, model, view.locale());
            }
            return out.toString();
        } catch (LoaderException e) {
            throw new IllegalStateException(e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
