// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import city.madang.search.DocumentSource;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/** Documents of the kit's own for the search. Registered as a service; read as those of solutions are. */
@ConsumerType
public interface KitDocuments {
    /** What hits call the module; paths of documents are below it. */
    String module();

    /** When it is another than the index has, all documents are read again; looked at on {@link DocumentsReplaced}. */
    String version();

    /** Has {@code l10n/<module>.properties} with the names of the kinds. */
    ClassLoader loader();

    /** By kind. */
    Map<String, DocumentSource> documents();
}
