// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.records;

import city.madang.document.Documents;
import city.madang.export.ExportSource;
import city.madang.export.Exported;
import city.madang.file.Files;
import city.madang.file.StoredFile;
import city.madang.kit.FileStore.Withheld;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the records of one order. A page is in memory at a time, and nothing of the database is held between two. */
final class RecordWriting<R extends Record> {
    private static final Logger LOG = LoggerFactory.getLogger(RecordWriting.class);
    private static final int PAGE = 500;
    private static final int TELL_EVERY = 5_000;

    private final ExportSource<R> source;
    private final Documents documents;
    private final ExportOrder order;

    RecordWriting(ExportSource<R> source, Documents documents, ExportOrder order) {
        this.source = source;
        this.documents = documents;
        this.order = order;
    }

    /** What is done with each. */
    @FunctionalInterface
    private interface Work<R extends Record> {
        void with(Exported<R> record) throws IOException;
    }

    long table(OutputStream out, LongConsumer progress) throws IOException {
        try (var rows = documents.rows(order.format(), source.type(), out)) {
            return each(record -> rows.write(record.row(), record.position()), progress);
        }
    }

    /** The table first, then what is attached, record by record. */
    long zip(OutputStream out, Files files, LongConsumer progress) throws IOException {
        var zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry(order.tableName()));
        var written = table(zip, progress);
        zip.closeEntry();
        each(
                record -> {
                    for (var file : record.files()) {
                        add(zip, record.key(), file, files);
                    }
                },
                done -> {});
        zip.finish();
        zip.flush();
        return written;
    }

    /** One that nobody may have is left out; its name stands in the table. */
    private static void add(ZipOutputStream zip, String key, StoredFile file, Files files) throws IOException {
        try (var in = files.open(file)) {
            zip.putNextEntry(new ZipEntry("files/" + key + "/" + file.id() + "-" + safe(file.name())));
            in.transferTo(zip);
            zip.closeEntry();
        } catch (Withheld | NoSuchFileException e) {
            LOG.info("file {} was left out of an export: {}", file.id(), e.getMessage());
        }
    }

    /** No way out of the folder in which it is unpacked. */
    private static String safe(String name) {
        return name.replaceAll("[\\\\/:\\p{Cntrl}]", "_");
    }

    private long each(Work<R> work, LongConsumer progress) throws IOException {
        long done = 0;
        var page = source.after("", PAGE, order.share());
        while (!page.isEmpty()) {
            for (var record : page) {
                work.with(record);
            }
            done += page.size();
            if (done % TELL_EVERY < PAGE) {
                progress.accept(done);
            }
            page = source.after(page.get(page.size() - 1).key(), PAGE, order.share());
        }
        return done;
    }
}
