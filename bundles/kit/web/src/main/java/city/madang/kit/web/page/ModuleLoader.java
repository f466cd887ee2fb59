// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.page;

import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/**
 * Finds templates: {@code kit/x.html} among the kit's own, anything else as {@code web/<id>/<name>.html} through the module's class
 * loader.
 */
final class ModuleLoader implements Loader<String> {
    private static final String KIT = "kit/";

    private final String id;
    private final ClassLoader loader;

    ModuleLoader(String id, ClassLoader loader) {
        this.id = id;
        this.loader = loader;
    }

    @Override
    public Reader getReader(String name) {
        var found = owner(name).getResourceAsStream(resource(name));
        if (found == null) {
            throw new LoaderException(null, "no template " + resource(name));
        }
        return new InputStreamReader(found, StandardCharsets.UTF_8);
    }

    @Override
    public boolean resourceExists(String name) {
        return owner(name).getResource(resource(name)) != null;
    }

    @Override
    public String createCacheKey(String name) {
        return name;
    }

    /** Names are whole: never relative to the template that mentions them. */
    @Override
    public String resolveRelativePath(String relative, String anchor) {
        return null;
    }

    @Override
    public void setCharset(String charset) {}

    @Override
    public void setPrefix(String prefix) {}

    @Override
    public void setSuffix(String suffix) {}

    private ClassLoader owner(String name) {
        return name.startsWith(KIT) ? ModuleLoader.class.getClassLoader() : loader;
    }

    private String resource(String name) {
        var file = name.endsWith(".html") ? name : name + ".html";
        return name.startsWith(KIT) ? "web/" + file : "web/" + id + "/" + file;
    }
}
