// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

import city.madang.kit.DataFolder;
import city.madang.kit.modules.city.SafeFile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * Changes that are under way, each in a file {@code under-way/<module>.properties} of the data folder from before its first step until
 * it has ended. What is there when the node starts was interrupted. Used by one thread, but for {@link #stop}.
 */
final class Marks {
    private static final String ENDING = ".properties";

    private final DataFolder data;
    private volatile boolean stopping;

    Marks(DataFolder data) {
        this.data = data;
    }

    /** The file is on the disk when this returns. */
    void set(UnderWay change) throws IOException {
        var facts = new Properties();
        facts.setProperty("phase", change.phase().name());
        facts.setProperty("from", change.from());
        facts.setProperty("to", change.to());
        facts.setProperty("goal", change.goal());
        facts.setProperty("before", change.before());
        var text = new StringWriter();
        facts.store(text, "What the next start has to end");
        SafeFile.write(file(change.module()), text.toString());
    }

    /** What is marked for the module goes on in another phase. */
    void set(String module, UnderWay.Phase phase) throws IOException {
        set(read(file(module)).in(phase));
    }

    /** The change has ended, whatever came of it. */
    void end(String module) {
        if (stopping) {
            return; // it may look ended only because the node stops under it
        }
        try {
            Files.deleteIfExists(file(module));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The node stops: what is marked stays so. */
    void stop() {
        stopping = true;
    }

    List<UnderWay> all() throws IOException {
        var all = new ArrayList<UnderWay>();
        try (var files = Files.newDirectoryStream(data.folder("under-way"), "*" + ENDING)) {
            for (var file : files) {
                all.add(read(file));
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return all;
    }

    private Path file(String module) {
        return data.folder("under-way").resolve(module + ENDING);
    }

    private static UnderWay read(Path file) throws IOException {
        var facts = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            facts.load(in);
        }
        var name = file.getFileName().toString();
        return new UnderWay(
                name.substring(0, name.length() - ENDING.length()),
                UnderWay.Phase.valueOf(facts.getProperty("phase")),
                facts.getProperty("from"),
                facts.getProperty("to"),
                facts.getProperty("goal"),
                facts.getProperty("before"));
    }
}
