//! Programs whose optima another solver found.

use serde_json::Value;

use crate::solver::{Limit, Outcome, Plan, Program, Proof, Ratio, Row, Scaled, Variable, least_cost};

fn read(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn number(value: &Value) -> i64 {
    value.as_i64().unwrap()
}

fn numbers(value: &Value) -> Vec<i64> {
    value.as_array().unwrap().iter().map(number).collect()
}

fn variable(value: &Value) -> Variable {
    Variable(usize::try_from(number(value)).unwrap())
}

fn precede(program: &mut Program, precedences: &Value) {
    for arc in precedences.as_array().unwrap() {
        program.precede(variable(&arc[1]), variable(&arc[0]));
    }
}

fn unique_plan(name: &str, program: &Program, scores: &[i64]) -> Plan {
    match least_cost(program, scores, Limit::nodes(20_000)).unwrap() {
        Outcome::Found(plan) => {
            assert_eq!(plan.proof, Proof::Unique, "{name}");
            assert!(program.is_met_by(&plan.taken), "{name}");
            plan
        }
        outcome => panic!("{name}: {outcome:?}"),
    }
}

#[test]
fn random_programs_of_every_kind_cost_what_another_solver_found() {
    let programs = read(include_str!("../../../tests/data/solver/programs.json"));
    for given in programs["programs"].as_array().unwrap() {
        let name = given["name"].as_str().unwrap();
        let mut program = Program::new(numbers(&given["costs"])).unwrap();
        for row in given["rows"].as_array().unwrap() {
            let terms = row["terms"].as_array().unwrap().iter();
            let terms: Vec<_> = terms.map(|term| (variable(&term[0]), Ratio::whole(number(&term[1])))).collect();
            program.require(Row::at_least(&terms, Ratio::whole(number(&row["bound"]))).unwrap());
        }
        precede(&mut program, &given["precedences"]);
        given["taken"].as_array().unwrap().iter().for_each(|taken| program.take(variable(taken)));
        let plan = unique_plan(name, &program, &numbers(&given["scores"]));
        assert_eq!((plan.cost, plan.score), (number(&given["least_cost"]), number(&given["most_score"])), "{name}");
    }
}

#[test]
fn a_published_model_costs_what_another_solver_found() {
    let model = read(include_str!("../../../tests/data/solver/published-model.json"));
    let dimensions: Vec<usize> =
        model["dimensions"].as_array().unwrap().iter().map(|place| variable(place).0).collect();
    let count = dimensions.iter().max().unwrap() + 1;
    let sizes: Vec<i128> =
        (0..count).map(|place| dimensions.iter().filter(|&&of| of == place).count().try_into().unwrap()).collect();
    // In points of the sub-dimension, and of the whole.
    let points: Vec<_> = dimensions.iter().map(|&place| Ratio::new(100, sizes[place]).unwrap()).collect();
    let share = Ratio::new(1, count.try_into().unwrap()).unwrap();
    let overall: Vec<_> = points.iter().map(|&points| points.times(share).unwrap()).collect();
    let scores = Scaled::of(&overall).unwrap();
    for case in model["cases"].as_array().unwrap() {
        let mut program = Program::new(numbers(&model["costs"])).unwrap();
        precede(&mut program, &model["precedences"]);
        let mut require = |of: &[Ratio], within: &dyn Fn(usize) -> bool, bound: &Value| {
            let terms = of.iter().enumerate().filter(|(place, _)| within(dimensions[*place]));
            let terms: Vec<_> = terms.map(|(place, &points)| (Variable(place), points)).collect();
            program.require(Row::at_least(&terms, Ratio::whole(number(bound))).unwrap());
        };
        require(&overall, &|_| true, &case["overall"]);
        (0..count).for_each(|wanted| require(&points, &|place| place == wanted, &case["dimension"]));
        assert_eq!(
            unique_plan(&case.to_string(), &program, &scores.values).cost,
            number(&case["least_cost"]),
            "{case}"
        );
    }
}
