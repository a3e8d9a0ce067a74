// The node list as a message for web/mirror.mjs: JSON text
//   {"order":[id,…],"nodes":[[id,parent,role,state,x,y,w,h,level,position,set_size,min,max,now,step,name,value,description],…]}
// `nodes` holds new and changed nodes only; `order` is left out when it is the same as before; a node that is gone is
// absent from `order`.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "app/semantics/node.h"

namespace overstap::ui {

class MirrorEncoder {
 public:
  std::optional<std::string> encode(const std::vector<Node>& nodes);  // nothing when nothing changed
  void reset();                                                       // the page starts anew: the next message is whole

 private:
  std::unordered_map<NodeId, std::string> sent_;  // each node as it was sent
  std::vector<NodeId> order_;
  bool first_ = true;
};

}  // namespace overstap::ui
