// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The assets of one module: the files of {@code web/<id>/assets/}. Read when first asked for. */
public final class Assets {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]+)+");

    private final String id;
    private final ClassLoader loader;
    private final Map<String, Asset> read = new ConcurrentHashMap<>();

    public Assets(String id, ClassLoader loader) {
        this.id = id;
        this.loader = loader;
    }

    /** The address under which it may be kept for ever. */
    String url(String name) {
        var asset =
                find(name).orElseThrow(() -> new IllegalArgumentException("no asset web/" + id + "/assets/" + name));
        return "/assets/" + id + "/" + asset.hash() + "/" + name;
    }

    public Optional<Asset> find(String name) {
        var known = read.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        return content(name).map(content -> put(name, content));
    }

    /** An asset that is made, not read. */
    Asset put(String name, byte[] content) {
        var asset = Asset.of(name, content);
        read.put(name, asset);
        return asset;
    }

    private Optional<byte[]> content(String name) {
        try (InputStream in = loader.getResourceAsStream("web/" + id + "/assets/" + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
