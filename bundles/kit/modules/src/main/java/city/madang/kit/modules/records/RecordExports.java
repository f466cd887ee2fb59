// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.records;

import city.madang.document.Documents;
import city.madang.export.ExportSource;
import city.madang.identity.Visitor;
import city.madang.kit.AuditLog;
import city.madang.kit.FileStore;
import city.madang.kit.Modules;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.LongConsumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes records out of the city. That it was done, by whom and with what, is written into the record of acts first. */
@Component(service = RecordExports.class)
public final class RecordExports {
    private final Modules modules;
    private final Documents documents;
    private final FileStore files;
    private final AuditLog audit;

    @Activate
    public RecordExports(
            @Reference Modules modules,
            @Reference Documents documents,
            @Reference FileStore files,
            @Reference AuditLog audit) {
        this.modules = modules;
        this.documents = documents;
        this.files = files;
        this.audit = audit;
    }

    /** An export that is allowed and noted, and not written yet. */
    @FunctionalInterface
    public interface Begun {
        /**
         * Does not close the stream.
         *
         * @param progress told now and then how many were written
         * @return how many
         */
        long writeTo(OutputStream out, LongConsumer progress) throws IOException;
    }

    /**
     * What the module can give away.
     *
     * @throws IllegalArgumentException when it is not open, saying why
     */
    public List<String> kinds(String module) {
        return List.copyOf(modules.offer(module).exports().keySet());
    }

    /**
     * @param who an administrator; nobody on the console
     * @throws IllegalArgumentException when there is no such module or kind, saying why
     */
    public Begun begin(ExportOrder order, Visitor who) {
        var offered = modules.offer(order.module()).exports();
        var source = offered.get(order.kind());
        if (source == null) {
            throw new IllegalArgumentException("the module gives away no " + order.kind() + "; it gives away "
                    + (offered.isEmpty() ? "nothing" : String.join(", ", offered.keySet())));
        }
        audit.record(order.module(), who, "kit.export", order.subject());
        return begun(order, source);
    }

    private <R extends Record> Begun begun(ExportOrder order, ExportSource<R> source) {
        var writing = new RecordWriting<>(source, documents, order);
        return order.files()
                ? (out, progress) -> writing.zip(out, files.forModule(order.module()), progress)
                : writing::table;
    }
}
