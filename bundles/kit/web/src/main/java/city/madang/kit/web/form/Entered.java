// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.form;

import city.madang.file.Upload;
import city.madang.kit.web.http.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came with a call: values, and files that are staged already.
 *
 * @param values of the form
 * @param uploads by field
 * @param faults what was wrong with a field's files
 */
public record Entered(Fields values, Map<String, List<Upload>> uploads, Map<String, Fault> faults) {

    /** Of a file that could not be stored, through no fault of the sender. */
    public static final Fault UNKEPT = Fault.of("store");

    public static Entered values(Fields values) {
        return new Entered(values, new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    public static Entered nothing() {
        return values(new Fields());
    }

    /** How many files there are, in all fields. */
    public int files() {
        return uploads.values().stream().mapToInt(List::size).sum();
    }

    /** How many files a field has. */
    public int files(String field) {
        return uploads.getOrDefault(field, List.of()).size();
    }

    /** Whether a file is missing because the disk or the database did not take it. */
    public boolean isUnkept() {
        return faults.containsValue(UNKEPT);
    }

    /** Before the files that came now. */
    public void keep(String field, List<Upload> kept) {
        uploads.computeIfAbsent(field, any -> new ArrayList<>()).addAll(0, kept);
    }

    public void add(String field, Upload upload) {
        uploads.computeIfAbsent(field, any -> new ArrayList<>()).add(upload);
    }
}
