// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.opening;

/** Of the test's own little solution. */
public interface NoteMapper {
    void insert(String id, String words);

    int count();
}
