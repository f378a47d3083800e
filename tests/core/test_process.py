"""The process of an SOP: what BPMN asks for beside the symbols, and nothing else."""

from sopan.document import Bentuk, Cabang, Kegiatan, Pelaksana, Simpul, Sop
from sopan.flow.process import Kind, Process, build_process


def process_of(*rows: Kegiatan) -> Process:
    return build_process(Sop("Uji", pelaksana=(Pelaksana("A"), Pelaksana("B")), kegiatan=rows))


def kinds(process: Process) -> dict[str, Kind]:
    return {element.id: element.kind for element in process.elements}


def ways(process: Process) -> set[tuple[str, str, str]]:
    return {(passage.source, passage.target, passage.name) for passage in process.passages}


def test_a_capsule_is_a_task_with_an_event_beside_it() -> None:
    process = process_of(
        Kegiatan("1", "Menerima", ("A",), Bentuk.MULAI), Kegiatan("2", "Menutup", ("A",), Bentuk.SELESAI)
    )
    assert kinds(process) == {"k1s1_mulai": Kind.START, "k1s1": Kind.TASK, "k2s1": Kind.TASK, "k2s1_selesai": Kind.END}
    assert ways(process) == {("k1s1_mulai", "k1s1", ""), ("k1s1", "k2s1", ""), ("k2s1", "k2s1_selesai", "")}


def test_an_arrow_back_meets_the_way_on_before_the_step() -> None:
    process = process_of(
        Kegiatan("1", "Menerima", ("A",), Bentuk.MULAI),
        Kegiatan("2", "Memeriksa", ("B",), Bentuk.KEPUTUSAN, ya="3", tidak="1"),
        Kegiatan("3", "Menutup", ("A",), Bentuk.SELESAI),
    )
    assert kinds(process)["k1s1_temu"] is Kind.CHOICE
    assert {("k1s1_mulai", "k1s1_temu", ""), ("k2s1", "k1s1_temu", "Tidak"), ("k2s1", "k3s1", "Ya")} <= ways(process)


def test_a_shared_step_stands_in_every_lane_between_two_forks() -> None:
    process = process_of(
        Kegiatan("1", "Membahas", ("A", "B"), Bentuk.MULAI), Kegiatan("2", "Menutup", ("B",), Bentuk.SELESAI)
    )
    assert [element.lane for element in process.elements if element.id in ("k1s1", "k1s2")] == [0, 1]
    assert {("k1s1_bersama", "k1s2", ""), ("k1s2", "k1s1_lengkap", ""), ("k1s1_lengkap", "k2s1", "")} <= ways(process)


def test_several_ways_without_a_word_are_a_fork_and_with_words_a_choice() -> None:
    rows = (Kegiatan("2", "Menyusun", ("B",), Bentuk.SELESAI), Kegiatan("3", "Menutup", ("B",), Bentuk.SELESAI))
    fork = process_of(Kegiatan("1", "Menerima", ("A",), lanjut=("2", "3")), *rows)
    assert kinds(fork)["k1s1_serentak"] is Kind.PARALLEL
    choice = process_of(Kegiatan("1", "Menerima", ("A",), cabang=(Cabang("Baru", "2"), Cabang("Lama", "3"))), *rows)
    assert kinds(choice)["k1s1_pilihan"] is Kind.CHOICE
    assert ("k1s1_pilihan", "k3s1", "Lama") in ways(choice)


def test_a_decision_with_one_exit_asks_nothing() -> None:
    process = process_of(Kegiatan("1", "Memeriksa", ("A",), Bentuk.KEPUTUSAN, ya="2"), Kegiatan("2", "Menutup", ("A",)))
    assert kinds(process)["k1s1"] is Kind.TASK
    assert ("k1s1", "k2s1", "") in ways(process)


def test_symbols_of_one_row_stand_below_each_other_where_one_actor_has_two() -> None:
    row = Kegiatan("1", "Memaraf", ("A", "B"), simpul=(Simpul("A"), Simpul("B"), Simpul("A")))
    stages = {element.id: element.stage for element in process_of(row).elements if element.node}
    assert stages["k1s1"] == stages["k1s2"] < stages["k1s3"]


def test_a_row_without_an_actor_has_no_symbol_and_an_undeclared_actor_a_lane() -> None:
    process = process_of(Kegiatan("1", "Tanpa siapa-siapa"), Kegiatan("2", "Menutup", ("C",), Bentuk.SELESAI))
    assert process.lanes == ("A", "B", "C")
    assert [element.node for element in process.elements if element.node] == ["k2s1"]
