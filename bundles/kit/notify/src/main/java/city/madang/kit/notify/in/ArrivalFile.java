// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.in;

import city.madang.file.Upload;

/** A file that came with a message, staged. */
public record ArrivalFile(String arrival, int place, String staged, String name, String type, long sizeBytes) {
    static ArrivalFile of(String arrival, int place, Upload file) {
        return new ArrivalFile(arrival, place, file.staged(), file.name(), file.type(), file.size());
    }

    Upload upload() {
        return new Upload(staged, name, type, sizeBytes);
    }
}
