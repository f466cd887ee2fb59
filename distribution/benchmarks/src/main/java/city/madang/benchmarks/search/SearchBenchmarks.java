// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.search;

import java.nio.file.Files;
import java.nio.file.Path;

/** Measures the search; arguments: the folder with texts and questions, and the number of documents for the speed. */
public final class SearchBenchmarks {
    private SearchBenchmarks() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        if (!Files.isDirectory(folder)) {
            System.out.println("Texts and questions are not there: " + folder);
            return;
        }
        var questions = new Questions(folder);
        new SearchQuality(questions).measure(System.out);
        var documents = Integer.parseInt(arguments[1]);
        if (documents > 0) {
            System.out.println("| what | measured |");
            System.out.println("| --- | ---: |");
            new SearchSpeed(questions, documents).measure(System.out);
        }
        System.exit(0); // Derby's threads would hold us
    }
}
