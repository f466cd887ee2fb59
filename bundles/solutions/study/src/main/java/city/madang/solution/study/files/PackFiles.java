// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.files;

import city.madang.data.Tx;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.solution.study.DataFiles;
import city.madang.solution.study.domain.Answer;
import city.madang.solution.study.domain.BadPack;
import city.madang.solution.study.domain.Pack;
import city.madang.solution.study.domain.PackFile;
import city.madang.solution.study.domain.Turn;
import city.madang.solution.study.files.store.PackFileMapper;
import city.madang.solution.study.files.store.PackFileMapper.Changed;
import city.madang.solution.study.store.StudyMapper;
import city.madang.solution.study.systems.store.LinkRow;
import city.madang.solution.study.systems.store.SystemMapper;
import city.madang.solution.study.systems.store.SystemRow;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The files on which a study stands, as they ship or as a consultant changed them: one public method is one unit of work. */
public final class PackFiles {
    private static final String ACT = "study.change-file";

    private final Kit kit;
    private final Pack shipped;

    /** @param shipped what holds while nobody has changed a file */
    public PackFiles(Kit kit, Pack shipped) {
        this.kit = kit;
        this.shipped = shipped;
    }

    /** As it is now, in a unit of work that has begun. */
    public Pack pack(Tx tx) {
        var changed = changed(tx);
        return changed.isEmpty() ? shipped : pack(changed);
    }

    private static Pack pack(Map<PackFile, String> changed) {
        return Pack.of(
                file -> changed.containsKey(file) ? changed.get(file).lines().toList() : DataFiles.lines(file));
    }

    private static Map<PackFile, String> changed(Tx tx) {
        var changed = new EnumMap<PackFile, String>(PackFile.class);
        tx.mapper(PackFileMapper.class).all().forEach(each -> changed.put(each.name(), each.content()));
        return changed;
    }

    /** Contents of all files, and whether each was changed. */
    public List<Held> all() {
        var changed = kit.database().read(PackFiles::changed);
        return Arrays.stream(PackFile.values())
                .map(file -> changed.containsKey(file)
                        ? new Held(file, changed.get(file), true)
                        : new Held(file, String.join("\n", DataFiles.lines(file)) + "\n", false))
                .toList();
    }

    /** A file. Public, because templates read it. */
    public record Held(PackFile file, String content, boolean changed) {}

    /**
     * From now on the study stands on this.
     *
     * @throws BadPack when a line is wrong, or the study cannot go on with it; then nothing is changed
     */
    public void change(Visitor who, PackFile file, String content) {
        kit.database().run(tx -> {
            tx.mapper(StudyMapper.class).takeTurn(Turn.FILES);
            var files = changed(tx);
            files.put(file, content);
            follow(tx, files);
            var mapper = tx.mapper(PackFileMapper.class);
            var row = new Changed(file, content, kit.clock().instant());
            if (mapper.update(row) == 0) {
                mapper.insert(row);
            }
            kit.audit().record(tx, who, ACT, file.fileName());
        });
    }

    /**
     * The file is as it ships again. Does nothing when it is.
     *
     * @throws BadPack when the others do not fit to that
     */
    public void forget(Visitor who, PackFile file) {
        kit.database().run(tx -> {
            tx.mapper(StudyMapper.class).takeTurn(Turn.FILES);
            var files = changed(tx);
            files.remove(file);
            follow(tx, files);
            if (tx.mapper(PackFileMapper.class).delete(file) > 0) {
                kit.audit().record(tx, who, ACT, file.fileName() + " as shipped");
            }
        });
    }

    private static Pack.Used used(Tx tx) {
        var systems = tx.mapper(SystemMapper.class);
        // nobody lists a system meanwhile that needs what goes
        tx.mapper(StudyMapper.class).takeTurn(Turn.SYSTEMS);
        return new Pack.Used(
                tx.mapper(StudyMapper.class).answers().stream()
                        .map(Answer::question)
                        .collect(Collectors.toSet()),
                systems.systems().stream().map(SystemRow::category).collect(Collectors.toSet()),
                systems.links().stream()
                        .filter(each -> each.kind() == LinkRow.Kind.FUNCTION)
                        .map(LinkRow::target)
                        .collect(Collectors.toSet()));
    }

    private void follow(Tx tx, Map<PackFile, String> files) {
        pack(files)
                .mayFollow(
                        pack(tx),
                        used(tx),
                        key -> kit.texts().find(Locale.ENGLISH, key).isPresent());
    }
}
