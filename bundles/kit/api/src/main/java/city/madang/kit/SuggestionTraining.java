// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Has suggestions learnt, and says how good they are. */
@ProviderType
public interface SuggestionTraining {
    /** Modules that decide cases, by id. */
    List<String> modules();

    /**
     * Learns anew on every node from what the module's officials have decided and from the cases of the last file.
     *
     * @return what this node has learnt
     * @throws IllegalArgumentException when no such module decides cases
     */
    Learnt train(String module);

    /**
     * Puts a file's cases in place of those of the file before, and learns anew.
     *
     * @param csv UTF-8 with the columns {@code text}, {@code service}, {@code department}, of which one may be missing, perhaps
     *     {@code language}; every other column is a fact of that name
     * @throws IllegalArgumentException saying what is wrong with the file
     */
    Learnt train(String module, Path csv) throws IOException;

    /** Forgets the file's cases, and learns anew from the module's own. */
    Learnt forget(String module);

    /**
     * Asks for suggestions for a file's cases and compares them with what the file says. Nothing is learnt.
     *
     * @param csv as in {@link #train(String, Path)}
     */
    List<Quality> test(String module, Path csv) throws IOException;

    /**
     * What was learnt from.
     *
     * @param cases that a service or department could be learnt from
     * @param quality on cases that were held back while learning; empty when there were too few cases
     */
    record Learnt(int cases, int words, List<Quality> quality) {
        public Learnt {
            quality = List.copyOf(quality);
        }
    }

    /**
     * How often suggestions of one decision were right.
     *
     * @param what {@code service} or {@code department}
     * @param cases that were asked about
     * @param first share of cases whose first candidate was right
     * @param third share of cases of which one of three candidates was right
     * @param suggested share of cases for which something was likely enough to be suggested
     * @param right share of those suggestions that were right
     * @param bands how honest the confidence is
     */
    record Quality(
            String what, int cases, double first, double third, double suggested, double right, List<Band> bands) {
        public Quality {
            bands = List.copyOf(bands);
        }
    }

    /**
     * First candidates whose confidence lay between two tenths.
     *
     * @param claimed their mean confidence
     * @param right share of them that was right
     */
    record Band(int cases, double claimed, double right) {}
}
