// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.desk;

import city.madang.document.Paper;
import java.util.List;

/** A chapter of the report. Page and PDF show the same. */
public interface Chapter {
    /** A chapter's heading. */
    int HEADING = 2;
    /** A heading within a chapter. */
    int SMALLER = 3;

    /** @return empty when the study has nothing for it */
    List<Paper.Block> blocks(Reading reading);
}
