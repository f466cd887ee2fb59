// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search.learning;

import city.madang.kit.SuggestionTraining.Learnt;
import city.madang.kit.search.learning.Lexicon.Bag;
import city.madang.suggest.Suggestion.Like;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** What was learnt, in a file that is there whole or not at all. It can be deleted: it is learnt again. */
final class KnowledgeFile {
    /** Raised when traits are made or weighed in another way, so that older files are learnt anew. */
    private static final int FORM = 1;

    private final Path file;

    KnowledgeFile(Path file) {
        this.file = file;
    }

    void write(Knowledge knowledge) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try (var disk = new FileOutputStream(fresh.toFile());
                var packed = new GZIPOutputStream(disk, 1 << 16)) {
            var out = new DataOutputStream(new BufferedOutputStream(packed, 1 << 16));
            out.writeInt(FORM);
            write(out, knowledge);
            out.flush();
            packed.finish();
            disk.getFD().sync();
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /** Empty when there is none of this form. */
    Optional<Knowledge> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var in = new DataInputStream(
                new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file), 1 << 16)))) {
            return in.readInt() == FORM ? Optional.of(read(in)) : Optional.empty();
        }
    }

    private static void write(DataOutputStream out, Knowledge knowledge) throws IOException {
        var lexicon = knowledge.lexicon();
        out.writeInt(lexicon.size());
        for (int trait = 0; trait < lexicon.size(); trait++) {
            out.writeUTF(lexicon.name(trait));
            out.writeFloat(knowledge.idf()[trait]);
        }
        write(out, knowledge.service());
        write(out, knowledge.department());
        out.writeInt(knowledge.like().cases().size());
        for (var each : knowledge.like().cases()) {
            out.writeUTF(each.decided().id());
            out.writeUTF(each.decided().service().orElse(""));
            out.writeUTF(each.decided().department().orElse(""));
            write(out, each.bag().traits());
        }
        out.writeInt(knowledge.learnt().cases());
    }

    private static Knowledge read(DataInputStream in) throws IOException {
        var names = new ArrayList<String>();
        var idf = new float[in.readInt()];
        for (int trait = 0; trait < idf.length; trait++) {
            names.add(in.readUTF());
            idf[trait] = in.readFloat();
        }
        var lexicon = new Lexicon(names);
        var service = decision(in, lexicon.size());
        var department = decision(in, lexicon.size());
        var cases = new ArrayList<LikeCases.Case>();
        for (int left = in.readInt(); left > 0; left--) {
            var like = new Like(in.readUTF(), code(in.readUTF()), code(in.readUTF()));
            var traits = ints(in);
            cases.add(new LikeCases.Case(like, new Bag(traits, new int[traits.length])));
        }
        var learnt = new Learnt(in.readInt(), lexicon.size(), List.of());
        return new Knowledge(lexicon, idf, service, department, new LikeCases(cases, lexicon), learnt);
    }

    private static Optional<String> code(String stored) {
        return Optional.of(stored).filter(each -> !each.isEmpty());
    }

    private static void write(DataOutputStream out, Decision decision) throws IOException {
        out.writeInt(decision.labels().size());
        for (int label = 0; label < decision.labels().size(); label++) {
            out.writeUTF(decision.labels().get(label));
            for (float weight : decision.weights().byLabel()[label]) {
                out.writeFloat(weight);
            }
        }
        for (var honesty : List.of(decision.spoken(), decision.mute())) {
            write(out, honesty.beliefs());
            write(out, honesty.shares());
        }
    }

    private static Decision decision(DataInputStream in, int traits) throws IOException {
        var labels = new ArrayList<String>();
        var weights = new float[in.readInt()][];
        for (int label = 0; label < weights.length; label++) {
            labels.add(in.readUTF());
            weights[label] = new float[traits + 2];
            for (int node = 0; node < weights[label].length; node++) {
                weights[label][node] = in.readFloat();
            }
        }
        return new Decision(
                List.copyOf(labels),
                new Weights(weights),
                new Honesty(doubles(in), doubles(in)),
                new Honesty(doubles(in), doubles(in)));
    }

    private static void write(DataOutputStream out, int[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (int number : numbers) {
            out.writeInt(number);
        }
    }

    private static int[] ints(DataInputStream in) throws IOException {
        var numbers = new int[in.readInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readInt();
        }
        return numbers;
    }

    private static void write(DataOutputStream out, double[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (double number : numbers) {
            out.writeDouble(number);
        }
    }

    private static double[] doubles(DataInputStream in) throws IOException {
        var numbers = new double[in.readInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readDouble();
        }
        return numbers;
    }
}
