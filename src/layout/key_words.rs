//! The key words of languages, as far as they show the shape of a program.

pub(super) const RUST: &str = "\
    as async await break const continue crate dyn else enum extern false fn for if impl in let \
    loop match mod move mut pub ref return self Self static struct super trait true type union \
    unsafe use where while";

pub(super) const C: &str = "\
    #define #elif #else #endif #if #ifdef #ifndef #include #pragma #undef alignas auto bool \
    break case catch char class const constexpr continue default delete do double else enum \
    explicit extern false float for friend goto if inline int long mutable namespace new \
    noexcept nullptr operator override private protected public register return short signed \
    sizeof static struct switch template this throw true try typedef typename union unsigned \
    using virtual void volatile while";

pub(super) const JAVA: &str = "\
    abstract as async await bool boolean break byte case catch char class const continue data \
    def default do double else enum extends false final finally float for fun if implements \
    import in instanceof int interface internal is let long namespace new null object open out \
    override package private protected public return sealed short static string struct super \
    switch this throw throws trait true try typeof using val var void when where while with \
    yield";

pub(super) const GO: &str = "\
    break case chan const continue default defer else fallthrough false for func go goto if \
    import interface map nil package range return select struct switch true type var";

pub(super) const SCRIPT: &str = "\
    abstract any as async await boolean break case catch class const continue debugger declare \
    default delete do else enum export extends false finally for from function get if implements \
    import in instanceof interface keyof let namespace new null number of private protected \
    public readonly return satisfies set static string super switch this throw true try type \
    typeof undefined unknown var void while with yield";

pub(super) const SWIFT: &str = "\
    actor async await break case catch class comptime const continue default defer do else enum \
    errdefer export extension extern false fn for func guard if import in init inline let \
    mutating nil null orelse pub private protocol public return self Self static struct super \
    switch test throw throws true try typealias undefined union var where while";

pub(super) const PHP: &str = "\
    abstract and array as break case catch class const continue declare default do echo else \
    elseif endforeach endif enum extends false final finally fn for foreach function global if \
    implements include instanceof interface isset match namespace new null or print private \
    protected public readonly require return static switch this throw trait true try unset use \
    var while yield";

pub(super) const PYTHON: &str = "\
    and as assert async await break case class continue def del elif else except False finally \
    for from global if import in is lambda match None nonlocal not or pass raise return self \
    True try while with yield";

pub(super) const SHELL: &str = "\
    alias begin case do done elif else end esac exit export fi for function if in local readonly \
    return select set shift source switch then time trap unset until while";

pub(super) const POWERSHELL: &str = "\
    begin break catch class continue do else elseif end exit filter finally for foreach function \
    if in param process return switch throw try until using while";

pub(super) const RUBY: &str = "\
    alias and begin break case class def defined? do else elsif end ensure false for if in \
    module next nil not or redo require rescue retry return self super then true undef unless \
    until when while yield";

pub(super) const ELIXIR: &str = "\
    abstract after alias and begin break case catch cond const continue def defmacro defmodule \
    defp defstruct do else elseif end export false fn for function global if import in let local \
    macro module mutable nil not nothing or quote receive require rescue return struct true try \
    type unless use using when where while with";

pub(super) const PERL: &str = "\
    BEGIN break do else elsif END extends FALSE for foreach func function getline if in last my \
    next NULL our package print proc repeat require return set sub then TRUE unless until use \
    var while";

pub(super) const MAKE: &str = "\
    define else elseif endef endif export foreach function if ifdef ifeq ifndef ifneq include \
    override set unexport";

pub(super) const DOCKERFILE: &str = "\
    ADD ARG AS CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL ONBUILD RUN SHELL \
    STOPSIGNAL USER VOLUME WORKDIR";

pub(super) const NIX: &str = "\
    assert else false if import in inherit let null or rec then true with";

pub(super) const SQL: &str = "\
    add all alter and any as asc begin between by cascade case check column commit constraint \
    create cross database default delete desc distinct drop else end except exists false foreign \
    from full group having if in index inner insert intersect into is join key left like limit \
    not null offset on or order outer over partition primary references replace returning right \
    rollback select set table then transaction true truncate union unique update using values \
    view when where window with";

pub(super) const LUA: &str = "\
    and break do else elseif end false for function goto if in local nil not or repeat return \
    then true until while";

pub(super) const HASKELL: &str = "\
    as case class data deriving do else exposing forall hiding if import in infix infixl infixr \
    instance let module newtype of port qualified then type where";

pub(super) const OCAML: &str = "\
    and as begin class do done else end exception false for fun function functor if in include \
    let match member method module mutable namespace new of open or rec sig struct then to true \
    try type val when while with yield";

pub(super) const ADA: &str = "\
    and array begin body case const constant do else elsif end exception for function if in is \
    loop not null of or out package procedure program record return then to type until use uses \
    var when while with";

pub(super) const LISP: &str = "\
    and begin case cond def define defmacro defn defun do else fn if lambda let letrec loop nil \
    not or progn quote recur require set! setq unless when";
