// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations;

import java.util.List;

/**
 * What can go wrong in a city, in the order of the handbook. Its words are texts.
 *
 * @param entries each once
 */
record Handbook(List<Entry> entries) {
    static final Handbook OF_THE_KIT = new Handbook(List.of(
            new Entry("database", ""),
            new Entry("disk", "/admin/machine"),
            new Entry("module", "/admin/modules"),
            new Entry("update", "/admin/modules"),
            new Entry("deliveries", "/admin/upkeep"),
            new Entry("messages", "/admin/messages"),
            new Entry("search", "/admin/upkeep"),
            new Entry("slow", "/admin/slow"),
            new Entry("error", "/admin/machine"),
            new Entry("people", "/admin/accounts"),
            new Entry("looked", "/admin/audit"),
            new Entry("power", ""),
            new Entry("lost", "")));

    /**
     * Something that an operator sees. Public, because templates read it.
     *
     * @param key of its texts: {@code handbook.<key>.see}, {@code .do} and {@code .why}
     * @param path of the page of the administration that helps; empty when none does
     */
    public record Entry(String key, String path) {}
}
