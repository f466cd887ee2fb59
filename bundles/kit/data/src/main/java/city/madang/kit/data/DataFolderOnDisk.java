// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

import city.madang.kit.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;

/**
 * The data folder, readable by its owner only. {@code keys/master} holds the installation's secret: several nodes of one
 * city share a copy of it, while {@code keys/node} is each node's own and is never copied.
 */
@Component(service = DataFolder.class, configurationPid = DataConfig.PID)
public final class DataFolderOnDisk implements DataFolder {
    private static final long MEGABYTE = 1024 * 1024;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private final Path root;
    private final int minFreeMegabytes;
    private final KeyFile secret;
    private final String node;

    @Activate
    public DataFolderOnDisk(DataConfig config) {
        this(Path.of(config.folder()), config.minFreeMegabytes());
    }

    /** @param root created when missing */
    public DataFolderOnDisk(Path root) {
        this(root, 0);
    }

    private DataFolderOnDisk(Path root, int minFreeMegabytes) {
        this.minFreeMegabytes = minFreeMegabytes;
        try {
            this.root = OwnerOnly.folder(root.toAbsolutePath().normalize());
            var keys = OwnerOnly.folder(this.root.resolve("keys"));
            secret = KeyFile.open(keys.resolve("master"));
            node = KeyFile.open(keys.resolve("node")).name();
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder " + root + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** The folder is chosen at start only; changing another setting of the file must not close the city. */
    @Modified
    void modified() {}

    @Override
    public Path folder(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a folder's name: " + name);
        }
        try {
            return OwnerOnly.folder(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] key(String purpose) {
        return secret.derive(purpose);
    }

    @Override
    public String node() {
        return node;
    }

    @Override
    public long room() {
        try {
            return Files.getFileStore(root).getUsableSpace() - minFreeMegabytes * MEGABYTE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the disk of this folder still has room. */
    FreeSpace freeSpace(int minFreeMegabytes) {
        return new FreeSpace(root, minFreeMegabytes);
    }
}
