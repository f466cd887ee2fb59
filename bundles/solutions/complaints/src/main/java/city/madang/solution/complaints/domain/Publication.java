// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

/** How much of a request everybody can read. */
public enum Publication {
    NOTHING,
    /** Question and answer. */
    TEXT,
    /** Question, answer and photos. */
    TEXT_AND_PHOTOS;

    /**
     * What may be shown: nothing of a private request, and only what an official has read and found free of personal data
     * (Personal Information Protection Act of Korea, art. 17; Eung-Dap-So publishes answers as examples on that condition).
     *
     * @param cleanText question and answer name nobody
     * @param cleanPhotos photos show no face, number plate or the like
     */
    public static Publication allowed(Report report, boolean cleanText, boolean cleanPhotos) {
        if (!report.askedPublic() || !cleanText) {
            return NOTHING;
        }
        return cleanPhotos ? TEXT_AND_PHOTOS : TEXT;
    }
}
