// SPDX-License-Identifier: Apache-2.0
package city.madang.file;

/**
 * A file that was sent and checked, staged on disk, and belongs to nobody yet. One that is never attached is removed after a
 * day.
 *
 * @param staged under which name it is staged; meaningless to solutions
 * @param name as the sender called it, without any path
 * @param type media type found from the content, not from the name
 * @param size bytes
 */
public record Upload(String staged, String name, String type, long size) {
    public boolean isImage() {
        return type.startsWith("image/");
    }
}
